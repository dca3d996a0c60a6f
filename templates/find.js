// 組合の一覧の検索。この一覧の中だけを探し、何も送りません。
(() => {
  "use strict";
  const box = document.getElementById("kohyo-find");
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  // ひらがなとカタカナ、全角と半角、大文字と小文字を同じに扱います。
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
  const flat = (text) => fold(text).replace(/\s+/g, "");
  let items = null;
  let timer = 0;

  const read = () => [...document.querySelectorAll("[data-find] > li")].map((li) => {
    const group = li.closest("section");
    const heading = group && group.querySelector("h2");
    const id = li.querySelector("a").getAttribute("href").split("/")[0];
    return { li, group, text: flat(li.textContent + " " + (heading ? heading.textContent : "") + " " + id) };
  });

  const find = () => {
    items = items || read();
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const groups = new Map();
    let hits = 0;
    for (const { li, group, text } of items) {
      const hit = words.every((word) => text.includes(word));
      li.hidden = !hit;
      hits += hit ? 1 : 0;
      groups.set(group, groups.get(group) || hit);
    }
    groups.forEach((hit, group) => { if (group) group.hidden = !hit; });
    clearTimeout(timer);
    // 打っている間は読み上げず、止まってから件数を伝えます。
    timer = setTimeout(() => {
      status.textContent = words.length === 0 ? ""
        : hits === 0 ? box.dataset.none : box.dataset.hits.replace("{0}", String(hits));
    }, 400);
  };

  box.hidden = false;
  field.addEventListener("input", find);
  // 戻るボタンなどで語が残っているときも、一覧を合わせます。
  addEventListener("pageshow", () => { if (field.value) find(); });
})();
