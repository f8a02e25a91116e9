package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portolan.io.settings.SettingsSchema;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data of reports, read back: workbooks, CSV, JSON. */
class SpreadsheetsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SettingsSchema.report(), InputFormat.JSON);

    private static Stream<Document> packs() {
        return Stream.concat(Packs.samples().map(Packs::of), Stream.of(Packs.hostile()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aWorkbookHasASheetPerTableAndARowPerRowAndNoFormula(Document pack) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Packs.rendered("xlsx", pack)))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(pack.sheets().size() + 1);
            for (int i = 0; i < pack.sheets().size(); i++) {
                Table table = pack.sheets().get(i);
                List<Row> rows = sheets.get(i + 1).read();
                assertThat(rows).hasSize(table.rows().size() + 1);
                for (Row row : rows) {
                    row.stream().filter(java.util.Objects::nonNull).forEach(SpreadsheetsTest::assertHarmless);
                }
            }
        }
    }

    /** Excel's own format as Apache POI reads it, with filters, frozen heads and types of cells. */
    @ParameterizedTest
    @MethodSource("packs")
    void anIndependentReaderFindsTheSameTables(Document pack) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Packs.rendered("xlsx", pack)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(pack.sheets().size() + 1);
            for (int i = 0; i < pack.sheets().size(); i++) {
                Table table = pack.sheets().get(i);
                XSSFSheet sheet = book.getSheetAt(i + 1);
                assertThat(sheet.getPhysicalNumberOfRows())
                        .isEqualTo(table.rows().size() + 1);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo(table.columns().get(0).heading());
            }
        }
    }

    private static void assertHarmless(Cell cell) {
        assertThat(cell.getType()).isNotIn(CellType.FORMULA, CellType.ERROR);
        if (cell.getType() == CellType.STRING) {
            assertThat(cell.asString()).doesNotMatch("(?s)^[=+@\\-].*");
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void csvHasTheSameRowsAndNoFormula(Document pack) throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Packs.rendered("csv", pack)), StandardCharsets.UTF_8)) {
            for (Table table : pack.sheets()) {
                assertThat(zip.getNextEntry().getName()).isEqualTo(table.id() + ".csv");
                List<List<String>> records = records(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(records).hasSize(table.rows().size() + 1);
                assertThat(records)
                        .allMatch(record -> record.size() == table.columns().size());
                assertThat(records.subList(1, records.size()))
                        .allSatisfy(record -> assertThat(record)
                                .noneMatch(cell -> cell.matches("(?s)^[=+@\\-\t\r].*") && !cell.matches("-?\\d+")));
            }
        }
    }

    /** CSV by RFC 4180, read without the code that writes it. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = csv.substring(1); // the byte order mark
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        return records;
    }

    @ParameterizedTest
    @MethodSource("packs")
    void jsonIsAsItsSchemaSays(Document pack) {
        String text = new String(Packs.rendered("json", pack), StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaInTheDocumentsIsTheOneThatIsPrinted() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/report.schema.json"))).isEqualTo(SettingsSchema.report());
    }

    @Test
    void aWorkbookDoesNotSayWhenItWasMade() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(Packs.rendered("xlsx", Packs.of("aks-baseline"))), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toMillis())
                        .as(entry.getName())
                        .isZero();
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("dcterms:created");
            }
        }
    }

    @Test
    void equalDocumentsGiveEqualFiles() {
        for (String format : List.of("html", "pdf", "md", "xlsx", "csv", "json")) {
            assertThat(Packs.rendered(format, Packs.of("aks-baseline")))
                    .as(format)
                    .isEqualTo(Packs.rendered(format, Packs.of("aks-baseline")));
        }
        Map<String, String> files = CsvRenderer.files(Packs.of("aks-baseline"));
        assertThat(files)
                .containsKeys("findings.csv", "hops.csv", "inventory.csv", "address-plan.csv", "firewall-rules.csv");
    }
}
