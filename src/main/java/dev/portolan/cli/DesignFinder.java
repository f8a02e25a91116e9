package dev.portolan.cli;

import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the designs that were named: files as they are, folders with every topology file within. */
final class DesignFinder {

    private DesignFinder() {}

    /**
     * In the order in which they were named, those of a folder by name; each once.
     *
     * @throws BadInput where a folder has none
     */
    static List<Path> in(List<Path> named) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> within = within(path);
                if (within.isEmpty()) {
                    throw new BadInput(path + ": there is no *" + DesignFiles.ENDING + " in this folder");
                }
                found.addAll(within);
            } else {
                found.add(path);
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> within(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Visitor(folder, found));
        } catch (IOException e) {
            throw new BadInput(folder + ": this folder cannot be read (" + e.getMessage() + ")");
        }
        found.sort(null);
        return found;
    }

    /** Takes topology files; hidden folders, such as those of version control, are passed by. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> found;

        Visitor(Path top, List<Path> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(top) && name(folder).startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name(file).endsWith(DesignFiles.ENDING)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
