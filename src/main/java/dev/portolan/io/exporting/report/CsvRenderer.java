package dev.portolan.io.exporting.report;

import dev.portolan.io.CsvText;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a document's data as CSV, a file per table, all in one archive. */
public final class CsvRenderer implements Renderer {

    /** Spreadsheets take CSV without it for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String label() {
        return "CSV tables in an archive";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        UndatedZip zip = new UndatedZip(out);
        for (Map.Entry<String, String> file : files(document).entrySet()) {
            zip.add(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    /** The text of every file by its name, such as {@code findings.csv}. */
    public static Map<String, String> files(Document document) {
        Map<String, String> files = new LinkedHashMap<>();
        document.sheets().forEach(sheet -> files.put(sheet.id() + ".csv", text(sheet)));
        return files;
    }

    private static String text(Table sheet) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(
                CsvText.line(sheet.columns().stream().map(Table.Column::heading).toList()));
        for (List<Cell> row : sheet.rows()) {
            text.append(CsvText.line(row.stream().map(CsvRenderer::cell).toList()));
        }
        return text.toString();
    }

    private static String cell(Cell cell) {
        return cell.number().isPresent() ? Long.toString(cell.number().getAsLong()) : cell.words();
    }
}
