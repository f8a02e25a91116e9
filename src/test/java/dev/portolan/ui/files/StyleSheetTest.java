package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    @Test
    void theUsualSizeIsTheFileItself() {
        assertThat(StyleSheet.inSize(13)).isEqualTo(StyleSheet.FILE);
    }

    @Test
    void typeAndTheHeightsOfLinesGrowAndNothingElse() {
        String sheet = text(StyleSheet.inSize(20));
        assertThat(sheet)
                .contains("-fx-font-family: 'Inter';\n  -fx-font-size: 20px;")
                .contains("-fx-min-height: 68; -fx-pref-height: 68; -fx-max-height: 68;")
                .contains("-portolan-edge: #0E7490;")
                .contains("-fx-padding: 5 12 5 12;")
                .doesNotContain("-fx-font-size: 13px");
        assertThat(sheet.lines())
                .hasSameSizeAs(text(StyleSheet.inSize(11)).lines().toList());
    }

    private static String text(String sheet) {
        String bytes = sheet.substring("data:text/css;base64,".length());
        return new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8);
    }
}
