package io.hyperherd.value;

import io.hyperherd.stability.Api;
import java.util.Comparator;

/** The order in which Python sorts strings: by code point, where Java goes by UTF-16 unit. */
@Api(Api.Status.INTERNAL)
public enum CodePointOrder implements Comparator<String> {
    /** The only one. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        for (int i = 0; i < left.length() && i < right.length(); ) {
            int ofLeft = left.codePointAt(i);
            int ofRight = right.codePointAt(i);
            if (ofLeft != ofRight) {
                return Integer.compare(ofLeft, ofRight);
            }
            i += Character.charCount(ofLeft);
        }
        return Integer.compare(left.length(), right.length());
    }
}
