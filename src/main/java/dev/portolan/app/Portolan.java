package dev.portolan.app;

import dev.portolan.cli.Commands;
import java.io.PrintWriter;
import java.util.function.Consumer;
import javafx.application.Application;

/** The program: a command is answered in the terminal, anything else opens the window. */
public final class Portolan {

    private final Terminal terminal;
    private final DisplayProbe display;
    private final Consumer<String[]> window;

    Portolan(Terminal terminal, DisplayProbe display, Consumer<String[]> window) {
        this.terminal = terminal;
        this.display = display;
        this.window = window;
    }

    public static void main(String[] args) {
        var portolan = new Portolan(
                Commands::run, DisplayProbe.ofThisMachine(), files -> Application.launch(PortolanWindow.class, files));
        try (var out = Output.standard();
                var err = Output.diagnostic()) {
            int code = portolan.run(args, out, err);
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    int run(String[] args, PrintWriter out, PrintWriter err) {
        if (isForTerminal(args)) {
            return terminal.run(args, out, err);
        }
        var obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            out.println(obstacle.get());
            out.println();
            new WindowlessReport(terminal, out, err).print(args);
            return 0;
        }
        window.accept(args);
        return 0;
    }

    /** Options belong to the terminal too: it knows the ones there are, and says so of the others. */
    private static boolean isForTerminal(String[] args) {
        return args.length > 0 && (Commands.names().contains(args[0]) || args[0].startsWith("-"));
    }
}
