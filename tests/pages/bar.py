"""The bar of choices of a page that was run without a browser: what it lists, and a choice as a browser tells of it."""

import json

from pages.parts.choices.bar import address_word


def choices_of(app):
    """The choices in the bar by their words, each as the browser gets it."""
    (bar,) = [each for each in app.get("bidi_component") if each.proto.component_name.endswith("bar")]
    return {each["word"]: each for each in json.loads(bar.proto.json)}


def choose(app, **words):
    """Choose the values of each word, as they are typed; none takes a filter away."""
    for word, values in words.items():
        app.query_params[word] = [address_word(word, each) for each in values]
    return app.run()
