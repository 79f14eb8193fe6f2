package org.noren.tests;

import java.util.LinkedHashMap;
import java.util.Map;

/** Two hundred pages and a picture, all of which say which edition of them they are. */
final class ManyPages {
    static final int PAGES = 200;

    private ManyPages() {}

    static String path(int page) {
        return "/many/page-" + page + ".html";
    }

    static String words(int edition) {
        return "This is edition " + edition + ".";
    }

    /** As files to import at the site's root. */
    static Map<String, String> edition(int edition) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int page = 0; page < PAGES; page++) {
            files.put(path(page).substring(1), """
                    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page %d</title></head>
                    <body><main><h1>Page %d</h1><p>%s</p><p>%s</p><img src="mark.svg" alt="The edition"></main></body></html>
                    """.formatted(
                            page, page, words(edition), "Goods for every household. ".repeat(40)));
        }
        files.put(
                "many/mark.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\"><text y=\"15\">" + words(edition)
                        + "</text></svg>");
        return files;
    }
}
