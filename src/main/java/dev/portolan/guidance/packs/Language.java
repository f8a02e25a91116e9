package dev.portolan.guidance.packs;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.portolan.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the expressions: a design's values, and the functions that ask its graph and its traffic. */
final class Language {

    private static final CelType ANY = SimpleType.DYN;
    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType FACTS = MapType.create(SimpleType.STRING, SimpleType.DYN);

    /** The scope of the evaluation that this thread is doing. */
    private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(Bounds.OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("self", FACTS)
            .addVar("design", FACTS)
            .addVar("components", ListType.create(FACTS))
            .addVar("links", ListType.create(FACTS))
            .addVar("traces", ListType.create(FACTS))
            .addFunctionDeclarations(declarations())
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(Bounds.OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardFunctions(Bounds.standard())
            .addFunctionBindings(Bounds.additions())
            .addFunctionBindings(bindings())
            .build();

    private Language() {}

    private static List<CelFunctionDecl> declarations() {
        return List.of(
                function(
                        "property",
                        CelOverloadDecl.newMemberOverload("property", ANY, FACTS, TEXT),
                        CelOverloadDecl.newMemberOverload("property_or", ANY, FACTS, TEXT, ANY)),
                function("isKnown", CelOverloadDecl.newMemberOverload("is_known", SimpleType.BOOL, FACTS, TEXT)),
                function("component", CelOverloadDecl.newGlobalOverload("component", FACTS, TEXT)),
                function("children", CelOverloadDecl.newGlobalOverload("children", ListType.create(FACTS), ANY)),
                function("containers", CelOverloadDecl.newGlobalOverload("containers", ListType.create(FACTS), ANY)),
                function("within", CelOverloadDecl.newGlobalOverload("within", SimpleType.BOOL, ANY, ANY)),
                function("reaches", CelOverloadDecl.newGlobalOverload("reaches", SimpleType.BOOL, ANY, ANY)),
                function(
                        "everyPathPasses",
                        CelOverloadDecl.newGlobalOverload("every_path_passes", SimpleType.BOOL, ANY, ANY, TEXT)),
                function("tlsAt", CelOverloadDecl.newGlobalOverload("tls_at", TEXT, FACTS, ANY)));
    }

    private static CelFunctionDecl function(String name, CelOverloadDecl... overloads) {
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }

    private static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from(
                        "property",
                        Map.class,
                        String.class,
                        (thing, name) -> scope().property(thing, name).orElseThrow(() -> scope().missing(thing, name))),
                CelFunctionBinding.from(
                        "property_or",
                        List.of(Map.class, String.class, Object.class),
                        args -> scope().property(args[0], (String) args[1]).orElse(args[2])),
                CelFunctionBinding.from(
                        "is_known",
                        Map.class,
                        String.class,
                        (thing, name) -> scope().property(thing, name).isPresent()),
                CelFunctionBinding.from("component", String.class, id -> facts(scope().component(id))),
                CelFunctionBinding.from(
                        "children",
                        Object.class,
                        thing -> facts(scope().topology()
                                .children(scope().component(thing).id()))),
                CelFunctionBinding.from(
                        "containers",
                        Object.class,
                        thing -> facts(scope().topology()
                                .containers(scope().component(thing).id()))),
                CelFunctionBinding.from("within", Object.class, Object.class, Language::within),
                CelFunctionBinding.from(
                        "reaches",
                        Object.class,
                        Object.class,
                        (from, to) -> scope().traffic().reaches(scope().component(from), scope().component(to))),
                CelFunctionBinding.from(
                        "every_path_passes",
                        List.of(Object.class, Object.class, String.class),
                        args -> scope().traffic()
                                .everyPathPasses(
                                        scope().component(args[0]), scope().component(args[1]), (String) args[2])),
                CelFunctionBinding.from(
                        "tls_at",
                        Map.class,
                        Object.class,
                        (trace, at) ->
                                scope().traffic().tlsAt(String.valueOf(trace.get("name")), scope().component(at))));
    }

    private static Scope scope() {
        return Objects.requireNonNull(SCOPE.get());
    }

    private static Facts facts(Component component) {
        return scope().of(component);
    }

    private static List<Facts> facts(List<Component> components) {
        return components.stream().map(Language::facts).toList();
    }

    private static Object within(Object inner, Object outer) {
        Component container = scope().component(outer);
        return scope().topology().containers(scope().component(inner).id()).contains(container);
    }

    /** An expression that is right as far as can be told without a design. */
    record Expression(CelRuntime.Program program) {

        /**
         * What it comes to.
         *
         * @throws NotKnown where it needs what nobody said
         * @throws CelEvaluationException where it goes wrong or goes on too long
         */
        Object value(Scope scope, Facts self) throws CelEvaluationException {
            SCOPE.set(scope);
            try {
                return program.eval(scope.variables(self));
            } catch (CelEvaluationException e) {
                throw notKnown(e);
            } finally {
                SCOPE.remove();
            }
        }

        private static CelEvaluationException notKnown(CelEvaluationException e) {
            @Nullable Throwable at = e;
            while (at != null) {
                if (at instanceof NotKnown notKnown) {
                    throw notKnown;
                }
                at = at.getCause();
            }
            return e;
        }
    }

    /** Reads an expression; what is wrong with it goes to {@code faults}. */
    static List<Expression> read(String member, String text, CelType wanted, List<Fault> faults) {
        List<Expression> found = new ArrayList<>();
        try {
            CelValidationResult result = COMPILER.compile(text);
            if (result.hasError()) {
                result.getErrors()
                        .forEach(error -> faults.add(new Fault(
                                member,
                                Math.max(1, error.getSourceLocation().getLine()),
                                Math.max(0, error.getSourceLocation().getColumn()) + 1,
                                firstLine(error.getMessage()))));
                return List.of();
            }
            CelAbstractSyntaxTree tree = result.getAst();
            if (!wanted.equals(SimpleType.DYN) && !wanted.isAssignableFrom(tree.getResultType())) {
                faults.add(new Fault(
                        member,
                        1,
                        1,
                        "this comes to %s, not to true or false"
                                .formatted(tree.getResultType().name())));
                return List.of();
            }
            found.add(new Expression(RUNTIME.createProgram(tree)));
        } catch (CelValidationException | CelEvaluationException e) {
            faults.add(new Fault(member, 1, 1, firstLine(String.valueOf(e.getMessage()))));
        }
        return found;
    }

    private static String firstLine(String message) {
        return message.lines().limit(1).collect(Collectors.joining());
    }
}
