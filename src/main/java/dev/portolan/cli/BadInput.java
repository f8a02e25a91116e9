package dev.portolan.cli;

import java.io.Serial;

/** An input that cannot be used; the message is the sentence for the user, several lines for several problems. */
final class BadInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
