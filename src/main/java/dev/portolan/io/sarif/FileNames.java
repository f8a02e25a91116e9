package dev.portolan.io.sarif;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files as SARIF names them: relative to the working directory where they are below it, with slashes. */
record FileNames(Path folder) {

    String uri(String file) {
        Path absolute = folder.resolve(file).toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        if (!absolute.startsWith(base) || absolute.equals(base)) {
            return absolute.toUri().toString();
        }
        List<String> steps = new ArrayList<>();
        base.relativize(absolute).forEach(step -> steps.add(step.toString()));
        return encoded(String.join("/", steps));
    }

    /** A path may hold what an address may not. */
    private static String encoded(String path) {
        try {
            String text = new URI(null, null, "/" + path, null).toASCIIString();
            return text.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
