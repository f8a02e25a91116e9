package dev.portolan.ui.files;

import dev.portolan.io.json.Opened;

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
        String name = "“" + now.file().getFileName() + "”";
        if (isGone) {
            return name + " is no longer where it was opened from.";
        }
        return now.design().isPresent()
                ? name + " was changed by somebody else."
                : name + " was changed by somebody else and cannot be read any longer.";
    }
}
