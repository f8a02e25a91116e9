package dev.portolan.app;

/** The program's entry point. */
public final class Portolan {

    private Portolan() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
