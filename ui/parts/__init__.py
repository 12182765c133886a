"""What every page is made of. A part knows the theme and its own words; it knows no page, no record, no practice.

Import from the module, e.g. `from ui.parts.buttons import primary` (nothing is re-exported: Unlock must stay light). Sizes follow
the text scale by themselves; sizes of your own: `look().px(16)`. Every label is plain text; every part has an accessible name.

boxes      Column(*parts, gap=, sides=(l, t, r, b)) Row(...) Grid() as layouts, an int among the parts is a stretch;
           Panel(*parts) a card; Hairline(upright=) ; scrolled(widget) ; clear(layout).   flow: Flow(*parts) wraps
labels     Words(text, role, colour, wrap=, tabular=) title heading sentence small group_heading; Pictogram(icon);
           Link(text, does) FigureLink("38", "people in work", does) label_for(text, control)
buttons    primary secondary quiet(text, icon=, key="Alt+M", cap="Enter", does=); IconButton(name, icon, does=);
           Button(text, Kind.PRIMARY, height=44) with .words_role for Plan and survey
chips      Chip(text, Tone.ATTENTION, "clock") as a value, ChipLabel(chip): they say, they do nothing
choices    Choice(value, text, count=, icon=); FilterChips(name, choices).chosen, ViewSwitch(...).chosen,
           Toggles(...).toggled(value, on); .offer(choices) .put(*values) .value() .values()       checks: CheckBox(text)
fields     text_field prose_field date_field choice_field minutes_field clock_field(name, label, …) -> Field;
           Form(*fields): .draft(dict) after 300 ms, .values() .put(dict) .check() .problems() .show_refused(refused) .keep_now()
inputs     TextInput ProseInput ChoiceInput; understood: DateInput MinutesInput ClockInput; each value() put() edited
dates      understand("fri", today, past=False) -> date | None
answers    AnswerChip(label, control, words, aside="did not meet", key="Alt+N"): opens its field in place
opening    OpeningChip(label, [(field, width)], answer, key=) opens one or several fields in its place; Answer(words, note, …)
tags       tags_field(name, label): short answers typed one by one     insight: go_to(part) focuses it and scrolls to it
unfinished UnfinishedLine() .tell(words); typed(form) put_typed(form, words); found_words kept_words     form_foot: FormFoot(primary, …)
errors     ErrorSummary().lead(form.problems()) .show_problems(…)       empty: EmptyState(heading, sentence, *buttons)
meters     Meter().show_meter("22", "of 25 active", 0.88, note=, target=, unknown=, over="1 over"); Bar(thin=)
cards      Card(title, rest, second, second_strong, lead, chips, columns, flag, act) CardShape TODAY CASELOAD CardDelegate(card, shape)
           spoken(card) ground_of(state) lay_ground(…).   acts: Act(text, does, kind, key, cap).   tall_cards: TallCards(card, shape): grows instead of cutting off
card_list  CardList(model, delegate, name=, acts=): .opened .current .letters .row() .select(key); KeepsPlace(view, model)
letters    Letters(view): what is typed over a list to filter it: .add .keeps .takes .forget, .changed
lines      Line(text, date, icon, strong, end, chip, body) LineDelegate(line, height=40, is_open=) for CardList
known      KnownInput: a name that may be one we have; those it may be are named while it is typed
press_card PressCard(lines, does, name=, key=, chip=, bare=) CardLine(text, role, colour, icon) pop_up(over, name, acts)
wrapping   painted words that go on in further lines: height(text, role, width) write(painter, room, text)
tabs       Tabs(name).add(words, build): built when first chosen      toast: Toast(frame).say(sentence, undo)
signature  SignaturePad(who): .strokes() .value() .signed, draw_strokes(painter, …)     diary: Diary().show_day(entries, now)
paint      strokes for delegates of your own: box words icon key_cap focus_inside
gallery    python -m ui.parts.gallery OUT.png [--theme dark] [--scale 2]: every part and state
"""
