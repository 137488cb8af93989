package heed.conversations.attachments;

/** How much a picture may ask of the machine before it is drawn. Its size is read from its head, before any of it is unpacked. */
record PictureBudget(long bytes, long pixels, int side) {

    /** A camera's picture fits; a picture made to fill the memory does not. */
    static final PictureBudget OF_HEED = new PictureBudget(KeepUpload.MOST_BYTES, 25_000_000, 16_000);

    boolean allows(long width, long height) {
        return width > 0 && height > 0 && width <= side && height <= side && width * height <= pixels;
    }
}
