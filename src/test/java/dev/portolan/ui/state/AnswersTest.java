package dev.portolan.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Design design = Estate.of(60);
    private final List<Trace> traces = new Tracer(design, Catalog.azure()).traceAll();

    @Test
    void savedAndProposedFlowsAreToldApartInTheirOrder() {
        List<Flow> saved = List.of(traces.get(2).flow(), traces.get(0).flow());
        Answers answers = new Answers(traces, saved);
        assertThat(answers.saved()).containsExactly(traces.get(0), traces.get(2));
        assertThat(answers.proposed()).hasSize(traces.size() - 2).doesNotContain(traces.get(0), traces.get(2));
        assertThat(answers.traces()).isEqualTo(traces);
    }

    @Test
    void anAnswerIsFoundByItsFlowAndByTheNameOfThat() {
        Trace one = traces.get(1);
        Answers answers = new Answers(traces, List.of(one.flow()));
        assertThat(answers.saved(one.flow())).contains(one);
        assertThat(answers.trace(one.flow().name())).contains(one);
        assertThat(answers.saved(traces.get(0).flow())).isEmpty();
        assertThat(answers.trace("nobody's")).isEmpty();
    }
}
