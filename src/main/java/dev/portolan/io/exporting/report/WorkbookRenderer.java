package dev.portolan.io.exporting.report;

import dev.portolan.io.CsvText;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a document's data as a workbook, a sheet per table, ready to be filtered. */
final class WorkbookRenderer implements Renderer {

    /** The most characters that a cell of Excel holds, less a mark that says so. */
    private static final int LONGEST = 32_766;

    private static final int NARROWEST = 9;
    private static final int WIDEST = 70;
    private static final double WIDTH_PER_WEIGHT = 11;
    private static final String PAPER = "FFFFFF";

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String label() {
        return "Excel workbook";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Path dated = Files.createTempFile("portolan", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated))) {
                write(document, file);
            }
            UndatedZip zip = new UndatedZip(out);
            zip.addAll(dated);
            zip.finish();
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private static void write(Document document, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Portolan", "1.0");
        String accent = document.title().look().accent().substring(1);
        about(document, book.newWorksheet("About"));
        for (Table table : document.sheets()) {
            write(table, book.newWorksheet(table.caption().isEmpty() ? table.id() : table.caption()), accent);
        }
        book.finish();
    }

    private static void about(Document document, Worksheet sheet) {
        text(sheet, 0, 0, document.title().title());
        sheet.style(0, 0).bold().fontSize(16).set();
        text(sheet, 1, 0, document.title().subtitle());
        int row = 3;
        for (Entries.Field field : document.title().fields()) {
            text(sheet, row, 0, field.heading());
            text(sheet, row, 1, field.text().words());
            sheet.style(row, 0).bold().set();
            row++;
        }
        row++;
        for (Table table : document.sheets()) {
            text(sheet, row, 0, table.caption().isEmpty() ? table.id() : table.caption());
            text(sheet, row, 1, table.rows().size() + (table.rows().size() == 1 ? " row" : " rows"));
            row++;
        }
        sheet.width(0, 28);
        sheet.width(1, 60);
    }

    private static void write(Table table, Worksheet sheet, String accent) {
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            text(sheet, 0, i, columns.get(i).heading());
            sheet.style(0, i)
                    .bold()
                    .fontColor(PAPER)
                    .fillColor(accent)
                    .verticalAlignment("center")
                    .set();
            sheet.width(i, Math.max(NARROWEST, Math.min(WIDEST, columns.get(i).weight() * WIDTH_PER_WEIGHT)));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                write(sheet, row + 1, i, table.rows().get(row).get(i));
            }
        }
        sheet.freezePane(0, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
        }
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.number().isPresent()) {
            sheet.value(row, column, cell.number().getAsLong());
            sheet.style(row, column).format("#,##0").verticalAlignment("top").set();
        } else if (!cell.lines().isEmpty()) {
            text(sheet, row, column, cell.words());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** As text, and with a mark before what would be a formula once somebody edits the cell or saves it as CSV. */
    private static void text(Worksheet sheet, int row, int column, String words) {
        String safe = CsvText.harmless(words);
        sheet.value(row, column, safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe);
    }
}
