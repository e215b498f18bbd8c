// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace provynx {

/// A longest run of rows that may stay where they are: of the values that are not negative, the positions of
/// a longest rising subsequence, marked true. O(n log n).
std::vector<bool> longestRising(const std::vector<int>& values);

/// A flat list whose rows have a key. A new list becomes the signals that lead from the old rows to the new
/// ones, so that whatever points at a row (a selection, a scroll position) still points at it afterwards.
/// Keys are unique: of rows with the same key the first is kept.
///
/// A few changes of structure are told one by one. Many would cost a pass over all rows each, so they become
/// at most four signals: what goes is sorted to the end and removed there, what comes is appended and sorted
/// in.
template <class Row>
class KeyedListModel : public QAbstractListModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    using QAbstractListModel::QAbstractListModel;

    virtual const QString& keyOf(const Row& row) const = 0;
    /// What differs between two rows of one key; none means: anything may.
    virtual QList<int> changedRoles(const Row& before, const Row& after) const
    {
        Q_UNUSED(before)
        Q_UNUSED(after)
        return {};
    }

    const QList<Row>& rows() const { return m_rows; }
    /// Null for an invalid index, about which views and proxies ask now and then.
    const Row* rowAt(const QModelIndex& index) const
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
        return index.isValid() ? &m_rows.at(index.row()) : nullptr;
    }
    /// -1 when it is not there.
    int rowOfKey(const QString& key) const
    {
        const auto found = std::find_if(
            m_rows.cbegin(), m_rows.cend(), [this, &key](const Row& row) { return keyOf(row) == key; });
        return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
    }

    void changeRows(QList<Row> next)
    {
        if (!hasSameKeys(next)) {
            const QHash<QString, int> places = makeUnique(next);
            restructure(next, places);
        }
        takeData(next);
    }

    void resetRows(QList<Row> next)
    {
        beginResetModel();
        makeUnique(next);
        m_rows = std::move(next);
        endResetModel();
    }

    void insertAt(int at, const Row& row)
    {
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        endInsertRows();
    }

    void replaceAt(int at, const Row& row)
    {
        if (m_rows[at] == row)
            return;
        const QList<int> roles = changedRoles(m_rows.at(at), row);
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at), index(at), roles);
    }

    void removeAt(int at)
    {
        beginRemoveRows({}, at, at);
        m_rows.remove(at);
        endRemoveRows();
    }

private:
    /// Above this many visited rows (changes × rows) the four signals are cheaper, also for a proxy that
    /// rebuilds at each.
    static constexpr qsizetype visitsInSingleSteps = 500'000;
    static constexpr int mostRanges = 64;

    bool hasSameKeys(const QList<Row>& next) const
    {
        return std::equal(m_rows.cbegin(), m_rows.cend(), next.cbegin(), next.cend(),
            [this](const Row& a, const Row& b) { return keyOf(a) == keyOf(b); });
    }

    QHash<QString, int> makeUnique(QList<Row>& next) const
    {
        QHash<QString, int> places;
        places.reserve(next.size());
        const auto isRepeated = [this, &places](const Row& row) {
            const QString& key = keyOf(row);
            if (places.contains(key))
                return true;
            places.insert(key, static_cast<int>(places.size()));
            return false;
        };
        next.removeIf(isRepeated);
        return places;
    }

    void restructure(const QList<Row>& next, const QHash<QString, int>& places)
    {
        // Where each present row will be; -1: nowhere.
        std::vector<int> targets;
        targets.reserve(static_cast<size_t>(m_rows.size()));
        for (const Row& row : std::as_const(m_rows))
            targets.push_back(places.value(keyOf(row), -1));
        std::vector<bool> isOld(static_cast<size_t>(next.size()));
        for (const int target : targets) {
            if (target >= 0)
                isOld[static_cast<size_t>(target)] = true;
        }
        const std::vector<bool> stays = longestRising(targets);

        qsizetype changes = 0;
        for (size_t i = 0; i < targets.size(); ++i) {
            if (targets[i] < 0)
                changes += i == 0 || targets[i - 1] >= 0 ? 1 : 0;
            else
                changes += stays[i] ? 0 : 1;
        }
        for (size_t i = 0; i < isOld.size(); ++i)
            changes += !isOld[i] && (i == 0 || isOld[i - 1]) ? 1 : 0;

        if (changes * std::max(m_rows.size(), next.size()) <= visitsInSingleSteps)
            stepByStep(next, targets, stays, isOld);
        else
            inFourSignals(next, targets, isOld);
    }

    void stepByStep(const QList<Row>& next, std::vector<int> targets, const std::vector<bool>& stays,
        const std::vector<bool>& isOld)
    {
        std::vector<bool> isFixed(static_cast<size_t>(next.size()));
        for (size_t i = 0; i < targets.size(); ++i) {
            if (stays[i])
                isFixed[static_cast<size_t>(targets[i])] = true;
        }
        for (int last = static_cast<int>(targets.size()) - 1; last >= 0; --last) {
            if (targets[static_cast<size_t>(last)] >= 0)
                continue;
            int first = last;
            while (first > 0 && targets[static_cast<size_t>(first) - 1] < 0)
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            targets.erase(targets.begin() + first, targets.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
        // Before `at` everything wanted so far is in its order, among rows that still have to move away.
        int at = 0;
        for (int wanted = 0; wanted < next.size(); ++wanted) {
            const auto w = static_cast<size_t>(wanted);
            if (!isOld[w]) {
                int end = wanted + 1;
                while (end < next.size() && !isOld[static_cast<size_t>(end)])
                    ++end;
                const int count = end - wanted;
                beginInsertRows({}, at, at + count - 1);
                m_rows.insert(at, count, Row());
                std::copy(next.cbegin() + wanted, next.cbegin() + end, m_rows.begin() + at);
                targets.insert(targets.begin() + at, static_cast<size_t>(count), 0);
                std::iota(targets.begin() + at, targets.begin() + at + count, wanted);
                endInsertRows();
                at += count;
                wanted = end - 1;
                continue;
            }
            const int from
                = static_cast<int>(std::find(targets.begin(), targets.end(), wanted) - targets.begin());
            if (isFixed[w] || from == at) {
                at = from + 1;
            } else if (from > at) {
                moveRow(from, at, targets);
                ++at;
            } else {
                moveRow(from, at, targets);
            }
        }
    }

    /// As in beginMoveRows: `before` is where the row goes, counted while it is still there.
    void moveRow(int from, int before, std::vector<int>& targets)
    {
        if (!beginMoveRows({}, from, from, {}, before))
            return; // already there
        const auto turn = [from, before](auto begin) {
            if (from < before)
                std::rotate(begin + from, begin + from + 1, begin + before);
            else
                std::rotate(begin + before, begin + from, begin + from + 1);
        };
        turn(m_rows.begin());
        turn(targets.begin());
        endMoveRows();
    }

    void inFourSignals(const QList<Row>& next, std::vector<int> targets, const std::vector<bool>& isOld)
    {
        const auto goes = [](int target) { return target < 0; };
        const int gone = static_cast<int>(std::count_if(targets.begin(), targets.end(), goes));
        sortRows(targets);
        if (gone > 0) {
            const int first = static_cast<int>(m_rows.size()) - gone;
            beginRemoveRows({}, first, first + gone - 1);
            m_rows.remove(first, gone);
            targets.resize(static_cast<size_t>(first));
            endRemoveRows();
        }
        const int first = static_cast<int>(m_rows.size());
        const int come = static_cast<int>(next.size()) - first;
        if (come > 0) {
            beginInsertRows({}, first, first + come - 1);
            for (int i = 0; i < next.size(); ++i) {
                if (isOld[static_cast<size_t>(i)])
                    continue;
                m_rows.append(next.at(i));
                targets.push_back(i);
            }
            endInsertRows();
        }
        sortRows(targets);
    }

    /// Puts the rows in the order of their targets, those without one behind.
    void sortRows(std::vector<int>& targets)
    {
        const auto isBefore
            = [](int a, int b) { return static_cast<unsigned>(a) < static_cast<unsigned>(b); };
        if (std::is_sorted(targets.begin(), targets.end(), isBefore))
            return;
        std::vector<int> order(targets.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&targets, &isBefore](int a, int b) {
            return isBefore(targets[static_cast<size_t>(a)], targets[static_cast<size_t>(b)]);
        });
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        QList<Row> sorted;
        sorted.reserve(m_rows.size());
        std::vector<int> sortedTargets;
        sortedTargets.reserve(targets.size());
        std::vector<int> newRow(targets.size());
        for (const int old : order) {
            newRow[static_cast<size_t>(old)] = static_cast<int>(sorted.size());
            sorted.append(m_rows.at(old));
            sortedTargets.push_back(targets[static_cast<size_t>(old)]);
        }
        m_rows = std::move(sorted);
        targets = std::move(sortedTargets);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex& old : before)
            after.append(index(newRow[static_cast<size_t>(old.row())], old.column()));
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    /// The rows are the right ones in the right order; now their values.
    void takeData(const QList<Row>& next)
    {
        struct Range {
            int first;
            int last;
            QList<int> roles;
        };
        std::vector<Range> ranges;
        for (int i = 0; i < next.size(); ++i) {
            if (m_rows.at(i) == next.at(i))
                continue;
            const QList<int> roles = changedRoles(m_rows.at(i), next.at(i));
            m_rows[i] = next.at(i);
            if (!ranges.empty() && ranges.back().last == i - 1 && ranges.back().roles == roles)
                ranges.back().last = i;
            else
                ranges.push_back({i, i, roles});
        }
        if (ranges.size() > mostRanges) {
            const bool sameRoles = std::all_of(ranges.begin(), ranges.end(),
                [&ranges](const Range& range) { return range.roles == ranges.front().roles; });
            ranges = {
                {ranges.front().first, ranges.back().last, sameRoles ? ranges.front().roles : QList<int>()}};
        }
        for (const Range& range : ranges)
            Q_EMIT dataChanged(index(range.first), index(range.last), range.roles);
    }

    QList<Row> m_rows;
};

} // namespace provynx
