"""What must hold whatever is done: any act in any order, any wrong act, two laptops apart; played by hypothesis on real stores.

Here: every act of `casework` with what it takes (`gestures`), somebody who does them with drawn values (`hand`), what is reckoned
anew from the rows (`reckoning`) and what must hold of it (`promises`), and two laptops of one service that meet through the real
core, the real post and the real `decide` (`apart`). A sample runs in the tests; `make properties` plays as long as one likes.
"""
