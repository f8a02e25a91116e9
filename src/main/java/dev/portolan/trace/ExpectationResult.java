package dev.portolan.trace;

import dev.portolan.model.Expectation;
import java.util.Optional;

/**
 * What became of an expectation.
 *
 * @param ok whether it holds; empty where that is not determined
 * @param text one sentence that says why
 */
public record ExpectationResult(Expectation expectation, Optional<Boolean> ok, String text) {}
