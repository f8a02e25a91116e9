package dev.portolan.cli;

import dev.portolan.report.CheckFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The sections of a result while they grow by a design at a time. */
final class Sections implements Closeable {

    private final String between;
    private final List<Spool> spools = new ArrayList<>();

    Sections(String between) {
        this.between = between;
    }

    /** A design's pieces, one per section. */
    void add(List<String> pieces) {
        while (spools.size() < pieces.size()) {
            spools.add(new Spool());
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isEmpty()) {
                if (!spools.get(i).isEmpty()) {
                    spools.get(i).add(between);
                }
                spools.get(i).add(pieces.get(i));
            }
        }
    }

    void printTo(Writer out, CheckFormat.Frame frame) throws IOException {
        for (int i = 0; i < frame.before().size(); i++) {
            out.append(frame.before().get(i));
            if (i < spools.size()) {
                spools.get(i).printTo(out);
            }
        }
        out.append(frame.end());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.close();
        }
    }
}
