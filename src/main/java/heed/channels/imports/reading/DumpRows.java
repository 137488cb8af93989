package heed.channels.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a dump that {@code mysqldump --xml} wrote, one at a time. Nothing outside of the file is ever asked for. */
final class DumpRows {

    private static final int LONGEST_FIELD = 8 << 20;

    private final String place;
    private final Consumer<Found> found;

    DumpRows(String place, Consumer<Found> found) {
        this.place = place;
        this.found = found;
    }

    /** Is told each row. */
    interface Each {
        void row(String table, Row row);
    }

    /** @param fields the values that are not null, by column */
    record Row(Map<String, String> fields, int line) {

        String text(String column) {
            return Plain.text(fields.get(column));
        }

        /** Empty also for the zero that stands for nobody. */
        String id(String column) {
            String id = text(column);
            return id.equals("0") ? "" : id;
        }
    }

    /** A file that breaks off is told, and what stood before that was read. */
    void read(InputStream file, Each each) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int line = 1;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new Printable(file));
            String table = "";
            while (xml.hasNext()) {
                line = xml.getLocation().getLineNumber();
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (element.equals("table_data")) {
                        table = String.valueOf(xml.getAttributeValue(null, "name"));
                    } else if (element.equals("row")) {
                        each.row(table, new Row(fields(xml), line));
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            found.accept(Found.Unreadable.at(place, line, "imports.fault.xml"));
        }
    }

    private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String column = xml.getAttributeValue(null, "name");
                boolean none = "true".equals(xml.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "nil"));
                String value = value(xml);
                if (column != null && !none) {
                    fields.put(column, value);
                }
            }
            event = xml.next();
        }
        return fields;
    }

    private static String value(XMLStreamReader xml) throws XMLStreamException {
        var value = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            boolean words = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (words && value.length() < LONGEST_FIELD) {
                value.append(xml.getText());
            }
            event = xml.next();
        }
        return value.toString();
    }

    /** Characters that XML does not allow and that databases hold all the same become blanks. */
    private static final class Printable extends FilterInputStream {

        Printable(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            for (int n = from; n < from + read; n++) {
                if (!allowed(bytes[n])) {
                    bytes[n] = ' ';
                }
            }
            return read;
        }

        private static boolean allowed(byte each) {
            return each < 0 || each >= ' ' || each == '\t' || each == '\n' || each == '\r';
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }
}
