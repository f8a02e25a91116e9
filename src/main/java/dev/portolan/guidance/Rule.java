package dev.portolan.guidance;

/** One piece of guidance: explains itself and judges a design. Stateless, and never throws for a legal design. */
public interface Rule {

    RuleInfo info();

    Verdict check(Review review);
}
