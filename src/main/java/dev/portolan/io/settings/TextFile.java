package dev.portolan.io.settings;

import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small text file of a project, read whole. */
final class TextFile {

    private TextFile() {}

    /** The text; none where it cannot be read, which has then been reported. */
    static Optional<String> read(Path file, Problems problems) {
        try {
            if (!Files.isRegularFile(file)) {
                return failed(problems, "there is no such file; check the name and the folder");
            }
            if (Files.size(file) > YamlTree.MOST_CHARACTERS) {
                return failed(problems, "this file is larger than 1 MB; is it the right file?");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            return failed(problems, "this is not text in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            return failed(problems, "the file cannot be read (" + e.getMessage() + "); check its permissions");
        }
    }

    private static Optional<String> failed(Problems problems, String message) {
        problems.error(0, JsonPath.ROOT, message);
        return Optional.empty();
    }
}
