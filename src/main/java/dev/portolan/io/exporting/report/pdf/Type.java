package dev.portolan.io.exporting.report.pdf;

/**
 * How words are set.
 *
 * @param size in points
 * @param colour as {@code 0xRRGGBB}
 */
record Type(Face face, double size, int colour) {

    Type with(Face newFace) {
        return new Type(newFace, size, colour);
    }

    Type coloured(int newColour) {
        return new Type(face, size, newColour);
    }

    Type sized(double newSize) {
        return new Type(face, newSize, colour);
    }
}
