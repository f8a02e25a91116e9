package dev.portolan.io.exporting;

/** Numbers with at most two decimals, and no more than needed. */
final class SvgNumbers {

    private SvgNumbers() {}

    static void append(double value, StringBuilder out) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        if (hundredths < 0) {
            out.append('-');
        }
        out.append(Math.abs(hundredths / 100));
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
    }

    /** The numbers with a blank between them. */
    static void append(double[] values, StringBuilder out) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            append(values[i], out);
        }
    }

    static String of(double... values) {
        StringBuilder out = new StringBuilder();
        append(values, out);
        return out.toString();
    }
}
