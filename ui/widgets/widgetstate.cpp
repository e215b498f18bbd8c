// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgetstate.h"

#include "models/roles.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// Calls `visit` for every part of the window with the way that leads to it.
template <class Part, class Visit>
void walk(Part* whole, const QString& way, const Visit& visit)
{
    QHash<QByteArray, int> alike;
    for (QObject* child : whole->children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (!part || part->isWindow())
            continue;
        const QByteArray kind = part->metaObject()->className();
        const QString its = way + u'/' + QString::fromLatin1(kind) + QString::number(alike[kind]++);
        if (part->property(WidgetState::none).toBool())
            continue;
        visit(part, its);
        // What boxes are made of is their own.
        if (!qobject_cast<QComboBox*>(part) && !qobject_cast<QAbstractSpinBox*>(part))
            walk(part, its, visit);
    }
}

template <class Part, class Put>
std::function<void(QWidget*)> onlyInto(Put put)
{
    return [put = std::move(put)](QWidget* found) {
        if (auto* part = qobject_cast<Part*>(found))
            put(part);
    };
}

QModelIndex rowLike(const QAbstractItemView* view, const QVariant& id, int row)
{
    const QAbstractItemModel* model = view->model();
    if (!model)
        return {};
    if (!id.isValid())
        return model->index(row, 0, view->rootIndex());
    for (int i = 0; i < model->rowCount(view->rootIndex()); ++i) {
        const QModelIndex index = model->index(i, 0, view->rootIndex());
        if (index.data(IdRole) == id)
            return index;
    }
    return {};
}

} // namespace

void WidgetState::collect(std::vector<Trace>& traces, const QWidget* part, const QString& way)
{
    const auto leave = [&](Turn turn, Put put) { traces.push_back({turn, way, std::move(put)}); };

    if (const auto* combo = qobject_cast<const QComboBox*>(part)) {
        leave(Choices,
            onlyInto<QComboBox>([index = combo->currentIndex(), count = combo->count()](QComboBox* other) {
                if (other->currentIndex() == index || other->count() != count)
                    return;
                other->setCurrentIndex(index);
                Q_EMIT other->activated(index);
            }));
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(part)) {
        leave(Choices, onlyInto<QTabBar>([index = tabs->currentIndex()](QTabBar* other) {
            other->setCurrentIndex(index);
        }));
    } else if (const auto* number = qobject_cast<const QSpinBox*>(part)) {
        leave(Texts,
            onlyInto<QSpinBox>([value = number->value()](QSpinBox* other) { other->setValue(value); }));
    } else if (const auto* moment = qobject_cast<const QDateTimeEdit*>(part)) {
        leave(Texts, onlyInto<QDateTimeEdit>([value = moment->dateTime()](QDateTimeEdit* other) {
            other->setDateTime(value);
        }));
    } else if (const auto* splitter = qobject_cast<const QSplitter*>(part)) {
        leave(Places, onlyInto<QSplitter>([state = splitter->saveState()](QSplitter* other) {
            other->restoreState(state);
        }));
    } else if (const auto* line = qobject_cast<const QLineEdit*>(part)) {
        if (line->isReadOnly())
            return;
        leave(Texts,
            onlyInto<QLineEdit>(
                [text = line->text(), cursor = line->cursorPosition(), from = line->selectionStart(),
                    length = line->selectionLength()](QLineEdit* other) {
                    if (other->text() != text) {
                        other->setText(text);
                        Q_EMIT other->textEdited(text);
                    }
                    other->setCursorPosition(cursor);
                    if (from >= 0)
                        other->setSelection(from, length);
                }));
    } else if (const auto* box = qobject_cast<const QPlainTextEdit*>(part)) {
        const QTextCursor cursor = box->textCursor();
        leave(Texts,
            onlyInto<QPlainTextEdit>(
                [text = box->toPlainText(), isWritten = !box->isReadOnly(), anchor = cursor.anchor(),
                    position = cursor.position()](QPlainTextEdit* other) {
                    if (isWritten && other->toPlainText() != text)
                        other->setPlainText(text);
                    if (other->toPlainText() != text)
                        return;
                    QTextCursor moved = other->textCursor();
                    moved.setPosition(anchor);
                    moved.setPosition(position, QTextCursor::KeepAnchor);
                    other->setTextCursor(moved);
                }));
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(part)) {
        const QModelIndex current = view->currentIndex();
        if (current.isValid()) {
            leave(Rows,
                onlyInto<QAbstractItemView>(
                    [id = current.data(IdRole), row = current.row()](QAbstractItemView* other) {
                        const QModelIndex found = rowLike(other, id, row);
                        if (found.isValid() && found.row() != other->currentIndex().row())
                            other->setCurrentIndex(found);
                    }));
        }
    }
    if (const auto* area = qobject_cast<const QAbstractScrollArea*>(part)) {
        leave(Places,
            onlyInto<QAbstractScrollArea>(
                [down = area->verticalScrollBar()->value(), across = area->horizontalScrollBar()->value()](
                    QAbstractScrollArea* other) {
                    other->verticalScrollBar()->setValue(down);
                    other->horizontalScrollBar()->setValue(across);
                }));
    }
}

WidgetState WidgetState::of(const QWidget* window)
{
    WidgetState traces;
    const QWidget* focus = window->focusWidget();
    walk(window, {}, [&](const QWidget* part, const QString& way) {
        collect(traces.m_traces, part, way);
        if (part == focus)
            traces.m_focus = way;
    });
    std::stable_sort(traces.m_traces.begin(), traces.m_traces.end(),
        [](const Trace& a, const Trace& b) { return a.turn < b.turn; });
    return traces;
}

void WidgetState::putInto(QWidget* window) const
{
    QHash<QString, QPointer<QWidget>> parts;
    walk(window, {}, [&parts](QWidget* part, const QString& way) { parts.insert(way, part); });
    std::vector<std::pair<QPointer<QWidget>, Put>> later;
    for (const Trace& trace : m_traces) {
        const QPointer<QWidget> part = parts.value(trace.part);
        if (!part)
            continue;
        if (trace.turn == Places)
            later.emplace_back(part, trace.put);
        else
            trace.put(part);
    }
    if (QWidget* focus = parts.value(m_focus))
        focus->setFocus();
    // There is nothing to scroll until the parts have their places.
    QTimer::singleShot(0, window, [later = std::move(later)] {
        for (const auto& [part, put] : later) {
            if (part)
                put(part);
        }
    });
}

} // namespace provynx
