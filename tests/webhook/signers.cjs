// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deliveries as signers write them that share no code with the receiver: `node signers.cjs sign` prints one JSON object a line,
// good ones and tampered ones; `node signers.cjs verify` reads deliveries from its input and says of each whether it holds.
'use strict';
const crypto = require('crypto');
const Stripe = require('stripe');
const standard = require('standardwebhooks');
const svix = require('svix');

const stripe = new Stripe('sk_test_nobody');
const secret = 'whsec_' + Buffer.from('a secret of thirty-two bytes, ok').toString('base64');
const other = 'whsec_' + Buffer.from('another one of thirty-two bytes!').toString('base64');
const now = Math.floor(Date.now() / 1000);
const bodies = {
  plain: JSON.stringify({ id: 'evt_1', type: 'otp.received', data: { number_id: 'num_1', number: '+447700900123', code: '482913' } }),
  unicode: JSON.stringify({ id: 'evt_2', type: 'otp.received', data: { code: '1234', message: 'Código: 1234 · 验证码 🔑' } }) + '\n',
  spaced: '{ "id" : "evt_3",\r\n  "type":"otp.received", "data":{"code":"0001"} }',
};

function familySigner(name, Webhook, family) {
  return {
    name,
    scheme: 'standard',
    timed: true,
    sign(body, { key = secret, time = now, id = 'msg_' + crypto.randomUUID() } = {}) {
      return [
        [family + 'id', id],
        [family + 'timestamp', String(time)],
        [family + 'signature', new Webhook(key).sign(id, new Date(time * 1000), body)],
      ];
    },
    other: (value) => 'v1,' + crypto.createHash('sha256').update(value).digest('base64'),
    join: (a, b) => a + ' ' + b,
  };
}

const signers = [
  familySigner('standardwebhooks', standard.Webhook, 'webhook-'),
  familySigner('svix', svix.Webhook, 'svix-'),
  familySigner('svix with the standard names', svix.Webhook, 'webhook-'),
  {
    name: 'stripe',
    scheme: 'stripe',
    timed: true,
    sign(body, { key = secret, time = now } = {}) {
      return [['Stripe-Signature', stripe.webhooks.generateTestHeaderString({ payload: body, secret: key, timestamp: time })]];
    },
    other: (value) => 'v1=' + crypto.createHash('sha256').update(value).digest('hex'),
    join: (a, b) => (a.startsWith('t=') ? a + ',' + b : b.replace(/,/, ',' + a + ',')),
  },
  {
    name: "node's crypto",
    scheme: 'plain',
    timed: false,
    sign(body, { key = secret } = {}) {
      return [['X-Hub-Signature-256', 'sha256=' + crypto.createHmac('sha256', key).update(body).digest('hex')]];
    },
  },
];

const last = (headers) => headers[headers.length - 1];
const changed = (headers, index, value) => headers.map((header, i) => (i === index ? [header[0], value] : header));

function* casesOf(signer) {
  for (const [name, body] of Object.entries(bodies))
    yield { name, body, headers: signer.sign(body), expected: 'None' };
  const body = bodies.plain;
  const good = signer.sign(body);
  const signature = good.length - 1;
  yield { name: 'names in capitals', body, headers: good.map(([n, v]) => [n.toUpperCase(), v]), expected: 'None' };
  yield { name: 'names in small letters', body, headers: good.map(([n, v]) => [n.toLowerCase(), v]), expected: 'None' };
  yield { name: 'other order', body, headers: [['Accept', '*/*'], ...[...good].reverse()], expected: 'None' };
  if (signer.join) {
    yield { name: 'two signatures, the first right', body, headers: changed(good, signature, signer.join(last(good)[1], signer.other('x'))), expected: 'None' };
    yield { name: 'two signatures, the second right', body, headers: changed(good, signature, signer.join(signer.other('x'), last(good)[1])), expected: 'None' };
  }
  yield { name: 'body changed', body: body.replace('482913', '482914'), headers: good, expected: 'Mismatch' };
  yield { name: 'body encoded anew', body: JSON.stringify(JSON.parse(body), null, 1), headers: good, expected: 'Mismatch' };
  yield { name: 'line break added', body: body + '\n', headers: good, expected: 'Mismatch' };
  yield { name: 'another secret', body, headers: signer.sign(body, { key: other }), expected: 'Mismatch' };
  if (signer.timed) {
    yield { name: 'four minutes old', body, headers: signer.sign(body, { time: now - 240 }), expected: 'None' };
    yield { name: 'four minutes ahead', body, headers: signer.sign(body, { time: now + 240 }), expected: 'None' };
    yield { name: 'too old', body, headers: signer.sign(body, { time: now - 301 }), expected: 'TooOld' };
    yield { name: 'too new', body, headers: signer.sign(body, { time: now + 420 }), expected: 'TooNew' };
  }
  if (signer.scheme === 'standard') {
    yield { name: 'time changed', body, headers: changed(good, 1, String(now - 1)), expected: 'Mismatch' };
    yield { name: 'id changed', body, headers: changed(good, 0, 'msg_other'), expected: 'Mismatch' };
  }
  if (signer.scheme === 'stripe')
    yield { name: 'time changed', body, headers: changed(good, 0, good[0][1].replace(String(now), String(now - 1))), expected: 'Mismatch' };
  for (let i = 0; i < good.length; ++i) {
    yield { name: 'twice ' + good[i][0], body, headers: [...good, good[i]], expected: 'RepeatedHeader' };
    const fewer = good.filter((_, index) => index !== i);
    yield { name: 'without ' + good[i][0], body, headers: fewer, expected: fewer.length > 0 ? 'MissingHeader' : 'NoSignature' };
  }
}

function sign() {
  for (const signer of signers) {
    for (const one of casesOf(signer))
      console.log(JSON.stringify({ ...one, name: `${signer.name}: ${one.name}`, scheme: signer.scheme, secret, body: Buffer.from(one.body).toString('base64') }));
  }
}

function holds(delivery) {
  const body = Buffer.from(delivery.body, 'base64').toString();
  const headers = Object.fromEntries(delivery.headers.map(([n, v]) => [n.toLowerCase(), v]));
  try {
    if (delivery.scheme === 'stripe')
      stripe.webhooks.constructEvent(body, headers[delivery.headers[0][0].toLowerCase()], delivery.secret);
    else if (delivery.scheme === 'plain')
      return last(delivery.headers)[1] === 'sha256=' + crypto.createHmac('sha256', delivery.secret).update(body).digest('hex');
    else
      [standard.Webhook, svix.Webhook].forEach((Webhook) => new Webhook(delivery.secret).verify(body, headers));
    return true;
  } catch {
    return false;
  }
}

if (process.argv[2] === 'sign')
  sign();
else
  for (const line of require('fs').readFileSync(0, 'utf8').split('\n').filter(Boolean))
    console.log(holds(JSON.parse(line)));
