package dev.portolan.paint;

import java.util.Locale;

/**
 * A colour as numbers.
 *
 * @param red from 0 to 255, as are {@code green} and {@code blue}
 * @param alpha from 0, invisible, to 1
 */
public record Colour(int red, int green, int blue, double alpha) {

    /** The colour written {@code #RRGGBB}. */
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 1);
    }

    public Colour withAlpha(double newAlpha) {
        return new Colour(red, green, blue, newAlpha);
    }

    /** {@code #rrggbb}, without the alpha. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** How well text of this colour reads on {@code ground}: 1 not at all, 21 black on white (WCAG 2.2). */
    public double contrastOn(Colour ground) {
        double a = luminance();
        double b = ground.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
