package dev.portolan.paint;

import java.util.EnumMap;
import java.util.Map;

/** A theme: which colour each {@link Ink} has. */
public enum Palette {
    LIGHT("Light", Colours.LIGHT),
    DARK("Dark", Colours.DARK),
    PRINT("Print", printColours());

    private final String label;
    private final Map<Ink, Colour> colours;

    Palette(String label, String colours) {
        this.label = label;
        this.colours = parsed(colours);
    }

    public String label() {
        return label;
    }

    public Colour of(Ink ink) {
        Colour colour = colours.get(ink);
        if (colour == null) {
            throw new IllegalStateException("the palette \"" + label + "\" has no colour for " + ink);
        }
        return colour;
    }

    private static Map<Ink, Colour> parsed(String text) {
        Map<Ink, Colour> colours = new EnumMap<>(Ink.class);
        text.lines().map(line -> line.split(" +")).forEach(words -> {
            Colour colour = Colour.of(words[1]);
            colours.put(
                    Ink.valueOf(words[0]), words.length > 2 ? colour.withAlpha(Double.parseDouble(words[2])) : colour);
        });
        return colours;
    }

    private static String printColours() {
        return Colours.LIGHT
                .replace("PAPER #F8F9FB", "PAPER #FFFFFF")
                .replace("VEIL #F8F9FB", "VEIL #FFFFFF")
                .replace("GRID #D5DAE1", "GRID #FFFFFF")
                .replace("TEXT #1B2430", "TEXT #000000")
                .replace("QUIET #57606A", "QUIET #3D4550")
                .replace("SHADOW #1F2937 0.07", "SHADOW #FFFFFF 0.0")
                .replace("CARD_BORDER #D0D7DE", "CARD_BORDER #8C959F");
    }
}
