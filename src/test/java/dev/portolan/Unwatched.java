package dev.portolan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A window test that the watchdog leaves alone, as the test itself works on the FX thread; says what it does there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unwatched {

    /** What the test does on the FX thread. */
    String value();
}
