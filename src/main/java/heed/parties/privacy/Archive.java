package heed.parties.privacy;

import heed.parties.PersonalTraces.Parcel;
import heed.parties.privacy.pages.ArchivePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP that is written while modules fill it; nothing of it but the tables for its first page is held. */
final class Archive implements Parcel, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final boolean colleagues;
    private final List<ArchivePage.Table> tables = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<ArchivePage.Other> others = new LinkedHashSet<>();

    Archive(OutputStream out, boolean colleagues) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.colleagues = colleagues;
    }

    @Override
    public boolean namesColleagues() {
        return colleagues;
    }

    @Override
    public void table(String name, List<Map<String, Object>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        List<List<String>> cells = rows.stream()
                .map(row ->
                        columns.stream().map(column -> cell(row.get(column))).toList())
                .toList();
        tables.add(new ArchivePage.Table(name, columns, cells));
        put(name + ".json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows));
        put(name + ".csv", csv(columns, cells).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void file(String folder, String name, InputStream bytes) throws IOException {
        String path = folder + "/" + safe(name);
        if (files.add(path)) {
            zip.putNextEntry(new ZipEntry(path));
            bytes.transferTo(zip);
            zip.closeEntry();
        }
    }

    @Override
    public void thirdPerson(String name, String where) {
        others.add(new ArchivePage.Other(name, where));
    }

    ArchivePage page(String name, String made) {
        return new ArchivePage(name, made, tables, List.copyOf(files), List.copyOf(others), colleagues);
    }

    void put(String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> JSON.writeValueAsString(value);
        };
    }

    /** After RFC 4180; what a spreadsheet would take for a formula is marked as text. */
    static String csv(List<String> columns, List<List<String>> rows) {
        var csv = new StringBuilder();
        line(csv, columns);
        rows.forEach(row -> line(csv, row));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            String cell = cells.get(n);
            String text = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            csv.append(n == 0 ? "" : ",")
                    .append('"')
                    .append(text.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }

    /** No folder, no control character, nothing that a file system forbids. */
    static String safe(String name) {
        String plain = Objects.requireNonNull(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC))
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_")
                .replaceFirst("^\\.+", "_");
        return plain.isBlank() ? "_" : plain.substring(0, Math.min(plain.length(), 120));
    }
}
