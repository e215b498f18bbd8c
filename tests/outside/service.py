# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the service, written from its documentation and sharing nothing with the program: the few endpoints of the
US flow, strict about what the documentation says, recording every request."""

import http.server
import json
import threading


class Service:
    """`balance` is in cents. `requests` holds (method, path, headers, body) of all that came in."""

    base_path = "/api/v1/sms"

    def __init__(self, keys, balance=500, price=85):
        self.keys = set(keys)
        self.balance = balance
        self.price = price
        self.requests = []
        self.numbers = {}
        self.by_idempotency_key = {}
        self.lock = threading.Lock()
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def answer(self, status, body):
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def handle_any(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                with service.lock:
                    service.requests.append((self.command, self.path, dict(self.headers), body))
                    status, answer = service.serve(self.command, self.path, self.headers, body)
                self.answer(status, answer)

            do_GET = do_POST = do_DELETE = handle_any

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}{self.base_path}"

    def count(self, method, path):
        with self.lock:
            return sum(1 for m, p, _, _ in self.requests if m == method and p.split("?")[0] == self.base_path + path)

    def serve(self, method, path, headers, body):
        scheme, _, key = (headers.get("Authorization") or "").partition(" ")
        if scheme != "Bearer" or key not in self.keys:
            return 401, {"error": "Missing or invalid API key"}
        path, _, query = path.partition("?")
        if not path.startswith(self.base_path):
            return 404, {"error": "Not found"}
        path = path[len(self.base_path):]
        if (method, path) == ("GET", "/balance"):
            return 200, {"balance": self.balance / 100, "currency": "USD"}
        if (method, path) == ("GET", "/us/operators"):
            return 200, {"operators": [{"id": "any", "name": "Any"}, {"id": "verizon", "name": "Verizon"}]}
        if (method, path) == ("GET", "/us/services"):
            if "server=1" not in query.split("&"):
                return 200, {"services": []}
            return 200, {"services": [
                {"id": "acme", "name": "Acme Pay", "price": self.price / 100, "currency": "USD", "available": 12},
                {"id": "other", "name": "Other", "price": 1.10, "currency": "USD", "available": 3},
                {"id": "gone", "name": "Gone Fishing", "price": 0.40, "currency": "USD", "available": 0},
            ]}
        if (method, path) == ("POST", "/us/numbers"):
            return self.buy(headers, body)
        parts = path.strip("/").split("/")
        if parts[:2] == ["us", "numbers"] and len(parts) >= 3 and parts[2] in self.numbers:
            number = self.numbers[parts[2]]
            if method == "GET" and parts[3:] == ["code"]:
                number["polls"] += 1
                if number["polls"] < 3:
                    return 200, {"status": "waiting"}
                return 200, {"status": "received", "code": "123456", "message": "Your Acme Pay code: 123456",
                             "received_at": "2026-01-02T03:04:05Z"}
            if method == "DELETE" and parts[3:] == []:
                self.balance += self.price
                number["status"] = "cancelled"
                return 200, {"id": parts[2], "status": "cancelled"}
            if method == "GET" and parts[3:] == []:
                return 200, {"id": parts[2], "number": number["number"], "status": number["status"]}
        return 404, {"error": "Number not found"}

    def buy(self, headers, body):
        once = headers.get("Idempotency-Key")
        if not once:
            return 400, {"error": "Idempotency-Key is missing"}
        if once in self.by_idempotency_key:
            return self.by_idempotency_key[once]
        wish = json.loads(body)
        if wish != {"server": 1, "service": "acme", "operator": "any"}:
            return 400, {"error": "Product unavailable"}
        if self.balance < self.price:
            return 402, {"error": "Insufficient wallet balance"}
        self.balance -= self.price
        name = f"num_{len(self.numbers) + 1}"
        number = {"number": f"+1202555{100 + len(self.numbers):04d}", "polls": 0, "status": "waiting"}
        self.numbers[name] = number
        answer = 200, {"id": name, "number": number["number"], "service": "acme", "operator": "any", "server": 1,
                       "price": self.price / 100, "currency": "USD", "status": "waiting"}
        self.by_idempotency_key[once] = answer
        return answer
