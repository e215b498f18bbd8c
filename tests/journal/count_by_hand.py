#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count_by_hand.py JOURNAL KIND BASE [FROM UNTIL]: the statistics of a journal, counted from its record of events alone,
by other means than the program's. FROM and UNTIL are microseconds since 1970. Prints JSON."""

import datetime
import json
import math
import sqlite3
import statistics
import sys

file, kind, base = sys.argv[1:4]
begin, end = (int(sys.argv[4]), int(sys.argv[5])) if len(sys.argv) > 5 else (-(2**62), 2**62)

orders = {}
for order_id, at, what, data in sqlite3.connect(file).execute(
        "SELECT order_id, at, kind, data FROM events ORDER BY order_id, seq"):
    data = json.loads(data)
    if what == "intended":
        orders[order_id] = {"intent": data, "at": at, "state": "open", "codes": []}
        continue
    order = orders[order_id]
    if what == "bought":
        order.update(state="waiting", bought=at, paid=data["price"])
    elif what == "price":
        order["paid"] = order.get("paid") or data["price"]
    elif what == "cancel-asked":
        order["wished"] = True
    elif what == "refused":
        order["state"] = "refused"
    elif what in ("expired", "finished"):
        order["state"] = "over"
    elif what == "cancelled":
        order["state"] = "cancelled" if order.get("wished") else "over"
        order["back"] = order.get("back") or data.get("refund")
    elif what == "code":
        order["codes"].append(at)
    elif what == "wallet":
        order[data["when"]] = data["balance"]


def price_of(order):
    """Answered, shown, or by how much the wallet fell."""
    said = order.get("paid") or order["intent"]["shownPrice"]
    if said is None and "before" in order and "after-purchase" in order:
        fell = order["before"]["micros"] - order["after-purchase"]["micros"]
        if fell >= 0 and order["before"]["currency"] == order["after-purchase"]["currency"]:
            return {"micros": fell, "currency": order["before"]["currency"]}
    return said


def figures(group):
    made = {"codes": 0, "withoutCode": 0, "cancelled": 0, "waiting": 0, "unsure": 0, "unpriced": 0, "spent": {}, "refunded": {}}
    times = []
    for order in group:
        if "bought" not in order:
            made["unsure"] += 1
            continue
        if order["codes"]:
            made["codes"] += 1
            if order["codes"][0] >= order["bought"]:
                times.append(order["codes"][0] - order["bought"])
        elif order["state"] in ("waiting", "cancelled"):
            made[order["state"]] += 1
        else:
            made["withoutCode"] += 1
        if order["intent"].get("found"):
            continue  # somebody else's money
        price = price_of(order)
        if price is None:
            made["unpriced"] += 1
        else:
            made["spent"][price["currency"]] = made["spent"].get(price["currency"], 0) + price["micros"]
        named = order.get("back")
        back, currency = 0, None
        if named:
            back, currency = named["micros"], named["currency"]
        elif "after-cancel" in order and "after-purchase" in order:
            back = order["after-cancel"]["micros"] - order["after-purchase"]["micros"]
            currency = order["after-cancel"]["currency"]
        if back > 0:
            if price is not None:
                back = min(back, price["micros"])
            if back > 0:
                made["refunded"][currency] = made["refunded"].get(currency, 0) + back
                if price is not None:
                    made["spent"][currency] -= back
    times.sort()
    made["median"] = round(statistics.median(times) / 1000) if times else None
    made["within95"] = round(times[math.ceil(0.95 * len(times)) - 1] / 1000) if times else None
    return made


def moment_of(order):
    return order.get("bought", order["at"])


def day_of(order):
    return datetime.datetime.fromtimestamp(moment_of(order) / 1e6).date().isoformat()


def route_of(order):
    intent, market = order["intent"], order["intent"]["market"]
    return "|".join([intent["service"], market["region"], market.get("country", ""), market["operator"],
                     str(market["server"])])


counted = [o for o in orders.values() if o["intent"]["keyKind"] == kind and o["intent"]["base"] == base
           and begin <= moment_of(o) < end and o["state"] != "refused"]
by = {"routes": {}, "days": {}}
for one in counted:
    by["routes"].setdefault(route_of(one), []).append(one)
    by["days"].setdefault(day_of(one), []).append(one)
print(json.dumps({"all": figures(counted), **{name: {key: figures(group) for key, group in groups.items()}
                                              for name, groups in by.items()}}))
