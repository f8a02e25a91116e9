package dev.portolan.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

@WindowTest
class TypedTest {

    @Test
    void aNameIsCutBetweenCharacters() {
        assertThat(Typed.cut("hub", 3)).isEqualTo("hub");
        assertThat(Typed.cut("spoke", 3)).isEqualTo("spo");
        assertThat(Typed.cut("ab🚀", 3)).isEqualTo("ab");
    }

    @Test
    void ofWhatIsPastedAFieldTakesWhatFits() {
        TextField field = new TextField("hub-vnet");
        Typed.limit(field, 10);
        field.replaceText(4, 8, "x".repeat(100_000));
        assertThat(field.getText()).isEqualTo("hub-xxxxxx");
        assertThat(field.getCaretPosition()).isEqualTo(10);
        field.insertText(2, "y");
        assertThat(field.getText()).isEqualTo("hub-xxxxxx");
        field.replaceText(0, 3, "p");
        assertThat(field.getText()).isEqualTo("p-xxxxxx");
        field.setText("z".repeat(11));
        assertThat(field.getText()).isEqualTo("z".repeat(10));
        field.clear();
        assertThat(field.getText()).isEmpty();
        field.appendText("🚀🚀🚀🚀🚀🚀");
        assertThat(field.getText()).isEqualTo("🚀🚀🚀🚀🚀");
    }

    @Test
    void aCharacterThatFitsOnlyByHalfIsLeftOut() {
        TextField field = new TextField("hub");
        Typed.limit(field, 4);
        field.appendText("🚀");
        assertThat(field.getText()).isEqualTo("hub");
    }
}
