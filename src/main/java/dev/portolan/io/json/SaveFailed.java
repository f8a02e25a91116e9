package dev.portolan.io.json;

import java.io.IOException;

/** A design could not be saved; the old file is whole, and the message is a sentence for the user. */
public final class SaveFailed extends Exception {

    private static final long serialVersionUID = 1;

    SaveFailed(String message, IOException cause) {
        super(message, cause);
    }

    SaveFailed(String message) {
        super(message);
    }
}
