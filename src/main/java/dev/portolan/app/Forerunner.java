package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.paint.BundledTypeMeasure;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens files ahead of the window, while JavaFX starts, and drops what it finds: what opening them needs is loaded by the
 * time the window asks for it, and the window says what is wrong with them.
 */
final class Forerunner {

    private static final System.Logger LOG = System.getLogger(Forerunner.class.getName());

    private Forerunner() {}

    static void start(List<Path> files) {
        Thread ahead = new Thread(() -> open(files), "portolan-forerunner");
        ahead.setDaemon(true);
        ahead.start();
    }

    private static void open(List<Path> files) {
        try {
            Catalog catalog = Catalog.azure();
            BundledTypeMeasure measure = new BundledTypeMeasure();
            files.stream()
                    .flatMap(file -> EmbeddedDesign.open(file).design().stream())
                    .forEach(design -> Diagram.sketch(design, design.topology(), catalog, measure));
        } catch (RuntimeException e) { // is the window's to tell
            LOG.log(System.Logger.Level.DEBUG, "a file was not opened ahead", e);
        }
    }
}
