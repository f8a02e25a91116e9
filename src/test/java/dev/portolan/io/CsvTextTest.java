package dev.portolan.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @Test
    void cellsWithSeparatorsQuotesAndLinesAreQuoted() {
        assertThat(CsvText.line(List.of("a", "b,c", "say \"x\"", "two\nlines", "")))
                .isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx"})
    void noSpreadsheetTakesACellForAFormula(String text) {
        assertThat(CsvText.line(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void aFormulaThatHidesInAQuotedCellIsOneTextToo() {
        assertThat(CsvText.line(List.of("=A1,\"x\""))).isEqualTo("\"'=A1,\"\"x\"\"\"\r\n");
    }
}
