package io.hyperherd.core.json;

/** The worked example of the manifest's format, byte for byte. */
public final class WorkedExample {

    /** One trial with a value of every kind. */
    public static final String MANIFEST = """
            [
              {
                "index": 0,
                "hash": "8eeb4404e3ff",
                "params": {
                  "a": "\\u00e9\\ud83d\\ude00",
                  "l": [
                    1,
                    [
                      2,
                      {}
                    ],
                    []
                  ],
                  "f": 1e-05,
                  "n": null,
                  "b": true,
                  "nan": NaN
                },
                "extras": {
                  "k": {
                    "x": 1
                  }
                },
                "experiment_name": "a-\\u00e9\\ud83d\\ude00_l-[1, [2, {}], []]_f-1e-05_n-None_b-True_nan-nan",
                "status": "ready"
              }
            ]""";

    private WorkedExample() {}
}
