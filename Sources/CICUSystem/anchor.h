// Deliberately empty. This target exists so that the package manager asks
// pkg-config for ICU's flags; ICU's own headers are included only by CICU's
// implementation, because they clash with the ICU inside Foundation.
