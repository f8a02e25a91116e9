package dev.portolan.ui.trace;

import dev.portolan.report.TraceMarkdown;
import dev.portolan.ui.state.EditorModel;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes the trace that is shown to other programs. */
public final class TraceCopy {

    private TraceCopy() {}

    /** Puts the trace that is shown on the clipboard, as Markdown; nothing where none is. */
    public static void asMarkdown(EditorModel model) {
        model.tracing().trace().get().ifPresent(trace -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(TraceMarkdown.of(model.design().get().topology(), trace));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
