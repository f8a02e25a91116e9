package dev.portolan.io;

/**
 * What is wrong at one place of a file, and what to do about it.
 *
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param path the JSON path, such as {@code components[3].kind}; empty for the file as a whole
 */
public record Problem(String file, int line, String path, String message) {

    /** A problem of the file as a whole. */
    public static Problem of(String file, String message) {
        return new Problem(file, 0, "", message);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return (path.isEmpty() ? place : place + ", " + path) + ": " + message;
    }
}
