package dev.portolan.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The two streams of the terminal as text. */
final class Output {

    private Output() {}

    static PrintWriter standard() {
        return over(FileDescriptor.out, "stdout.encoding");
    }

    static PrintWriter diagnostic() {
        return over(FileDescriptor.err, "stderr.encoding");
    }

    private static PrintWriter over(FileDescriptor stream, String encodingProperty) {
        var bytes = new FileOutputStream(stream);
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(bytes, encoding(encodingProperty))));
    }

    /** UTF-8, as containers and build machines set no locale but can show it; only a Windows console has its own. */
    private static Charset encoding(String property) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        var named = windows ? System.getProperty(property) : null;
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }
}
