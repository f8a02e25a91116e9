package dev.portolan.app;

import dev.portolan.cli.Commands;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Application;

/** The program: a command is answered in the terminal, anything else opens the window. */
public final class Portolan {

    /** A start with this word opens a window of its own, whatever runs already. */
    static final String NEW_INSTANCE = "--new-instance";

    private final Terminal terminal;
    private final DisplayProbe display;
    private final Predicate<List<Path>> running;
    private final Consumer<String[]> window;

    /**
     * The program.
     *
     * @param running has files opened where the program runs already; whether it does
     * @param window opens a window with these files, and returns once all windows are closed
     */
    Portolan(Terminal terminal, DisplayProbe display, Predicate<List<Path>> running, Consumer<String[]> window) {
        this.terminal = terminal;
        this.display = display;
        this.running = running;
        this.window = window;
    }

    public static void main(String[] args) {
        FirstInstance first = FirstInstance.ofThisUser();
        var portolan = new Portolan(
                Portolan::inTerminal,
                DisplayProbe.ofThisMachine(),
                files -> first.handOver(files, PortolanWindow::openLater),
                files -> {
                    Forerunner.start(files(files));
                    PortolanWindow.onLeaving(first::close);
                    Application.launch(PortolanWindow.class, files);
                });
        try (var out = Output.standard();
                var err = Output.diagnostic()) {
            int code = portolan.run(args, out, err);
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    /** Carries out a command; numbers are written the same on every machine, so that what is printed can be compared. */
    static int inTerminal(String[] args, PrintWriter out, PrintWriter err) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        return Commands.run(args, out, err);
    }

    int run(String[] args, PrintWriter out, PrintWriter err) {
        boolean alone = List.of(args).contains(NEW_INSTANCE);
        String[] words =
                Stream.of(args).filter(word -> !word.equals(NEW_INSTANCE)).toArray(String[]::new);
        if (isForTerminal(words)) {
            return terminal.run(args, out, err);
        }
        if (!alone && display.isNamed() && running.test(files(words))) {
            return 0;
        }
        var obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            out.println(obstacle.get());
            out.println();
            new WindowlessReport(terminal, out, err).print(words);
            return 0;
        }
        window.accept(words);
        return 0;
    }

    private static List<Path> files(String[] words) {
        return Stream.of(words).map(Path::of).toList();
    }

    /** Options belong to the terminal too: it knows the ones there are, and says so of the others. */
    private static boolean isForTerminal(String[] args) {
        return args.length > 0 && (Commands.names().contains(args[0]) || args[0].startsWith("-"));
    }
}
