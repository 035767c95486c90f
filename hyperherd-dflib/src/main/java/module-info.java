/** Results as DFLib's data frames. */
@SuppressWarnings("module")
module io.hyperherd.dflib {
    requires static transitive org.jspecify;
    requires transitive dflib;
    requires transitive io.hyperherd.api;

    exports io.hyperherd.dflib;
}
