package dev.portolan.io.exporting.report.pdf;

/**
 * Words on one line in one type.
 *
 * @param width in points
 * @param target where a link leads; empty for none
 */
record Piece(String words, Type type, double width, String target) {}
