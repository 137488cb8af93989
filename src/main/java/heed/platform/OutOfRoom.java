package heed.platform;

/** Nothing more is taken in, because the disk of the database is nearly full; what is stored can still be read and answered. */
public final class OutOfRoom extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfRoom(long freeMegabytes) {
        super("the disk has " + freeMegabytes + " MB left");
    }
}
