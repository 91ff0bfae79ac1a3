/// What our web pages have in common: they need nothing from elsewhere.
package enum HTMLPage {
  /// The beginning, up to the title. The security policy forbids every connection.
  package static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">

    """

  /// Colours, light and dark, and the body's type.
  package static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #c8c8c8;
      --shade: #f3f3f1; --mark: #ffe58a; --warn: #9a4a00; --link: #0b4f9e; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e8e8; --paper: #171717; --line: #484848; --shade: #222;
        --mark: #6b5500; --warn: #ffb366; --link: #8ab8ff; }
    }
    body { margin: 0; color: var(--ink); background: var(--paper);
      font: 1rem/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
    main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
    a { color: var(--link); }

    """
}
