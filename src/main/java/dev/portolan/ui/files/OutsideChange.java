package dev.portolan.ui.files;

import dev.portolan.io.json.Opened;
import dev.portolan.ui.text.Texts;

/**
 * What somebody else made of the file of an open design.
 *
 * @param now the file as it is now; without a design where that cannot be read
 * @param isGone whether there is no file any longer
 */
public record OutsideChange(Opened now, boolean isGone) {

    /** The same for the same change, however often it is looked at. */
    String mark() {
        return isGone ? "gone" : now.fingerprint();
    }

    /** What happened, in a sentence for the user. */
    public String words() {
        String name = String.valueOf(now.file().getFileName());
        if (isGone) {
            return Texts.of("outside.gone", name);
        }
        return Texts.of(now.design().isPresent() ? "outside.changed" : "outside.broken", name);
    }
}
