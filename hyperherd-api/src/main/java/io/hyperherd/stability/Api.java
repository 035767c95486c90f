package io.hyperherd.stability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how firm a public type is, with all that is public in it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Api(Api.Status.STABLE)
public @interface Api {

    /** Returns how firm it is. */
    Status value();

    /** How firm a type is. */
    enum Status {
        /** From 1.0 on it changes incompatibly with a new major version only. Records may gain components before that. */
        STABLE,
        /** It may change with any minor version; the change log says how. */
        EVOLVING,
        /** The engine and the command use it; nobody else should. */
        INTERNAL
    }
}
