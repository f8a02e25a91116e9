package dev.portolan.io.json;

import dev.portolan.model.Component;
import dev.portolan.model.Value;
import dev.portolan.report.EveryPathReport;
import dev.portolan.report.MatrixReport;
import dev.portolan.report.ReachReport;
import dev.portolan.trace.Wording;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Reach;

/** Answers about who reaches whom as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class ReachJson {

    private ReachJson() {}

    /** The whole matrix, indented, with a newline at the end. */
    public static String of(MatrixReport report) {
        QuestionForms forms = new QuestionForms(new Wording(report.design().topology()));
        Matrix matrix = report.matrix();
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("actors", matrix.actors(), ReachJson::component)
                .put("entryPoints", matrix.entries(), QuestionForms::entry)
                .put(
                        "cells",
                        matrix.cells().stream()
                                .filter(cell -> !cell.ways().isEmpty())
                                .toList(),
                        cell -> cell(cell, forms))
                .text();
    }

    private static Value component(Component component) {
        return new Json()
                .put("id", component.id().value())
                .put("kind", component.kind().value())
                .put("name", component.name())
                .done();
    }

    private static Value cell(Matrix.Cell cell, QuestionForms forms) {
        return new Json()
                .put("actor", cell.actor().value())
                .put("entryPoint", cell.entry().name())
                .put("disposition", cell.disposition().map(Enum::name).orElse(""))
                .put("reached", cell.reached(), QuestionForms::id)
                .put("ways", cell.ways(), forms::way)
                .done();
    }

    /** Who reaches a component and what it reaches. */
    public static String of(ReachReport report) {
        QuestionForms forms = new QuestionForms(new Wording(report.design().topology()));
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("answers", report.answers(), answer -> answer(answer, forms))
                .text();
    }

    private static Value answer(Reach reach, QuestionForms forms) {
        return new Json()
                .put("component", reach.subject().value())
                .put("direction", Names.of(reach.direction()))
                .put("partners", reach.partners(), QuestionForms::id)
                .put("lines", reach.lines(), line -> line(line, forms))
                .done();
    }

    private static Value line(Reach.Line line, QuestionForms forms) {
        Json json = new Json()
                .put("actor", line.actor().value())
                .put("entryPoint", line.entry().name())
                .put("target", QuestionForms.text(line.target()))
                .put("status", Names.of(line.status()));
        return forms.members(json, line.way()).done();
    }

    /** Whether every path passes a gate. */
    public static String of(EveryPathReport report) {
        EveryPath answer = report.answer();
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("from", answer.from().value())
                .put("to", answer.to().value())
                .put(
                        "through",
                        answer.gate()
                                .component()
                                .map(id -> id.value())
                                .orElse(Names.of(answer.gate().type())))
                .put("verdict", Names.of(answer.verdict()))
                .put("why", answer.why())
                .put("ways", answer.ways())
                .put("bypass", answer.bypass(), QuestionForms::id)
                .put("flow", answer.trace().map(trace -> trace.flow().name()).orElse(""))
                .put("drawn", Names.of(answer.drawn()))
                .put("cutPoints", answer.cutPoints(), QuestionForms::id)
                .put("missing", answer.missing(), QuestionForms::missing)
                .text();
    }
}
