package dev.portolan.io.exporting;

import dev.portolan.io.Problem;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.Opened;
import dev.portolan.io.json.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens designs: topology files, and the pictures that Portolan wrote with the design in them. */
public final class EmbeddedDesign {

    /** The most that is read from a picture to find its design. */
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private EmbeddedDesign() {}

    /** Finds the design's text in a picture; empty where there is none. */
    interface Finder {
        Optional<String> find(InputStream picture) throws IOException;
    }

    /** Whether a file's name is that of a picture, so that a design found in it is to be saved elsewhere. */
    public static boolean isPicture(Path file) {
        return finder(file).isPresent();
    }

    /** As {@link DesignFiles#open(Path)}, for pictures too; never throws. */
    public static Opened open(Path file) {
        return finder(file).map(finder -> open(file, finder)).orElseGet(() -> DesignFiles.open(file));
    }

    private static Opened open(Path file, Finder finder) {
        if (!Files.isRegularFile(file)) {
            return DesignFiles.open(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                return failed(file, "this picture is larger than 512 MB; open the topology file that it was made from");
            }
            return finder.find(in)
                    .map(text -> read(file, text))
                    .orElseGet(() -> failed(
                            file,
                            "there is no design in this picture; it was exported without one, not by Portolan, or changed"
                                    + " since; open the topology file that it was made from"));
        } catch (IOException e) {
            return failed(file, "the picture cannot be read (" + e.getMessage() + "); choose another file");
        }
    }

    private static Opened read(Path file, String text) {
        Reading reading = DesignReader.read(file + " (the design in it)", text);
        return new Opened(file, reading.design(), reading.problems(), text, "");
    }

    private static Opened failed(Path file, String message) {
        return new Opened(file, Optional.empty(), List.of(Problem.of(file.toString(), message)), "", "");
    }

    private static Optional<Finder> finder(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> Optional.of(XmlDesign::inSvg);
            case "png" -> Optional.of(PngDesign::in);
            case "pdf" -> Optional.of(PdfDesign::in);
            case "drawio" -> Optional.of(XmlDesign::inDrawio);
            default -> Optional.empty();
        };
    }
}
